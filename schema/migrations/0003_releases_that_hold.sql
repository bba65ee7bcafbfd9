CREATE TABLE `cohorts` (
	`wave_id` text PRIMARY KEY NOT NULL,
	`counts` text NOT NULL,
	`entered_at` text NOT NULL,
	`entered_by` text NOT NULL,
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entered_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `corrections` (
	`wave_id` text NOT NULL,
	`number` integer NOT NULL,
	`act` text NOT NULL,
	`reason` text NOT NULL,
	`at` text NOT NULL,
	`staff_id` text NOT NULL,
	PRIMARY KEY(`wave_id`, `number`),
	FOREIGN KEY (`wave_id`) REFERENCES `releases`(`wave_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `corrections_never_changed` BEFORE UPDATE ON `corrections`
BEGIN SELECT RAISE(ABORT, 'A correction never changes.'); END;
--> statement-breakpoint
CREATE TRIGGER `corrections_never_deleted` BEFORE DELETE ON `corrections`
BEGIN SELECT RAISE(ABORT, 'A correction never changes.'); END;
--> statement-breakpoint
ALTER TABLE `quotes` ADD `paraphrase` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `quotes` ADD `redactions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `quotes` ADD `checked_at` text;--> statement-breakpoint
ALTER TABLE `quotes` ADD `checked_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `versions` ADD `breakdowns` text DEFAULT '[]' NOT NULL;