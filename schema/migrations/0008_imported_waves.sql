CREATE TABLE `import_chunks` (
	`import_id` text NOT NULL,
	`number` integer NOT NULL,
	`responses` integer NOT NULL,
	PRIMARY KEY(`import_id`, `number`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`version_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`plan` text NOT NULL,
	`opened_on` text NOT NULL,
	`closed_on` text NOT NULL,
	`total` integer NOT NULL,
	`wave_id` text NOT NULL,
	`wrapped` text,
	`started_at` text NOT NULL,
	`started_by` text NOT NULL,
	`finished_at` text,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`started_by`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `imports_waveId_unique` ON `imports` (`wave_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `imports_survey_fingerprint` ON `imports` (`survey_id`,`fingerprint`);--> statement-breakpoint
CREATE TABLE `staged_answers` (
	`import_id` text NOT NULL,
	`id` text NOT NULL,
	`response_id` text NOT NULL,
	`question_id` text NOT NULL,
	`chosen` text,
	`sealed` text,
	PRIMARY KEY(`import_id`, `id`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `staged_responses` (
	`import_id` text NOT NULL,
	`id` text NOT NULL,
	`week` text NOT NULL,
	PRIMARY KEY(`import_id`, `id`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
