CREATE TABLE `batch_failures` (
	`batch_id` text NOT NULL,
	`number` integer NOT NULL,
	`line` integer NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`batch_id`, `number`, `line`),
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `batch_messages` (
	`batch_id` text NOT NULL,
	`number` integer NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`day` text NOT NULL,
	`sent` integer DEFAULT 0 NOT NULL,
	`done_at` text,
	PRIMARY KEY(`batch_id`, `number`),
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `batches` (
	`id` text PRIMARY KEY NOT NULL,
	`wave_id` text NOT NULL,
	`name` text NOT NULL,
	`via` text NOT NULL,
	`language` text NOT NULL,
	`people` integer NOT NULL,
	`expires_on` text NOT NULL,
	`wrapped` text,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL,
	`paused_at` text,
	`paused_because` text,
	`wait_until` text,
	`wait_because` text,
	`waits` integer DEFAULT 0 NOT NULL,
	`checked` integer DEFAULT 0 NOT NULL,
	`ended_at` text,
	`ended_because` text,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `batches_wave_name` ON `batches` (`wave_id`,`name`,`via`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`sealed` text NOT NULL,
	`next` integer DEFAULT 0 NOT NULL,
	`reference` text,
	`claimed_at` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`doubted` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `batches`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `contacts_batch` ON `contacts` (`batch_id`);