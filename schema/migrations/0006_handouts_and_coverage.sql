CREATE TABLE `coverage_steps` (
	`wave_id` text NOT NULL,
	`question` text NOT NULL,
	`week` text NOT NULL,
	`print` text NOT NULL,
	PRIMARY KEY(`wave_id`, `question`, `week`),
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `handouts` (
	`wave_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`cards` integer NOT NULL,
	PRIMARY KEY(`wave_id`, `staff_id`),
	FOREIGN KEY (`wave_id`) REFERENCES `waves`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `coverage_steps_never_changed` BEFORE UPDATE ON `coverage_steps`
BEGIN SELECT RAISE(ABORT, 'What a look has shown never changes.'); END;
