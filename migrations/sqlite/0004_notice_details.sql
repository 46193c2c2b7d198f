ALTER TABLE `notices` ADD `case_id` integer;--> statement-breakpoint
ALTER TABLE `notices` ADD `detail` text;