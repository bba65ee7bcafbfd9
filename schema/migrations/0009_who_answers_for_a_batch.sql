ALTER TABLE `batches` ADD `continued_by` text REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `batches` ADD `vouched_on` text;