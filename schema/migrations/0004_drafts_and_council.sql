CREATE TABLE `survey_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text,
	`codebook_id` text,
	`content` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`created_at` text NOT NULL,
	`created_by` text NOT NULL,
	`saved_at` text NOT NULL,
	`saved_by` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`codebook_id`) REFERENCES `codebooks`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`created_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`saved_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
ALTER TABLE `council` ADD `address` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `council` ADD `short_origin` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `council` ADD `privacy_contact` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `council` ADD `privacy_notice` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `council` ADD `days_of_words` integer DEFAULT 365 NOT NULL;--> statement-breakpoint
ALTER TABLE `versions` ADD `who_reads` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `versions` ADD `what_next` text DEFAULT '' NOT NULL;