ALTER TABLE `flags` ADD `upheld` integer;--> statement-breakpoint
CREATE INDEX `flags_network` ON `flags` (`network`);