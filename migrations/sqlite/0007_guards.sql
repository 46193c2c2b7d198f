ALTER TABLE `freezes` ADD `side` text;--> statement-breakpoint
ALTER TABLE `reply_figures` ADD `doubted` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `suspect_votes` ADD `held` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `suspect_votes` ADD `found_on` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `suspect_votes` ADD `hasty` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `suspect_votes` ADD `at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `suspect_votes_person` ON `suspect_votes` (`person_id`,`thread_id`);--> statement-breakpoint
CREATE INDEX `suspect_votes_found` ON `suspect_votes` (`thread_id`,`found_on`);