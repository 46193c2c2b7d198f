ALTER TABLE `helpfuls` ADD `author_id` text NOT NULL;--> statement-breakpoint
CREATE INDEX `helpfuls_author` ON `helpfuls` (`author_id`,`person_id`);