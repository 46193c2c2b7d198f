ALTER TABLE `voters` ADD `minute_pace` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `voters` ADD `hour_pace` integer DEFAULT 0 NOT NULL;