ALTER TABLE `cases` ADD `rough` integer DEFAULT false NOT NULL;--> statement-breakpoint
DROP INDEX `cases_rank`;--> statement-breakpoint
DROP INDEX `cases_lang`;--> statement-breakpoint
DROP INDEX `cases_stall`;--> statement-breakpoint
ALTER TABLE `cases` DROP COLUMN `rank`;--> statement-breakpoint
ALTER TABLE `cases` ADD `rank` integer GENERATED ALWAYS AS (case when reason = 'fraud' then 0 when reason in ('personal-data', 'legal-order') then 1 when rough then 2 else 3 end) VIRTUAL;--> statement-breakpoint
CREATE INDEX `cases_rank` ON `cases` (`state`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_lang` ON `cases` (`state`,`lang`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_stall` ON `cases` (`state`,`stall`,`rank`,`due_at`,`id`);--> statement-breakpoint
ALTER TABLE `measures` ADD `ended_at` integer;