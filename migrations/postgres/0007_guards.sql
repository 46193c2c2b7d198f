ALTER TABLE "freezes" ADD COLUMN "side" text;--> statement-breakpoint
ALTER TABLE "reply_figures" ADD COLUMN "doubted" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "suspect_votes" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "suspect_votes" ADD COLUMN "found_on" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "suspect_votes" ADD COLUMN "hasty" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "suspect_votes" ADD COLUMN "at" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "suspect_votes_person" ON "suspect_votes" USING btree ("person_id","thread_id");--> statement-breakpoint
CREATE INDEX "suspect_votes_found" ON "suspect_votes" USING btree ("thread_id","found_on");--> statement-breakpoint
UPDATE "suspect_votes" SET "found_on" = "number";--> statement-breakpoint
UPDATE "reply_figures" SET "version" = 0 WHERE "frozen" = 'burst';--> statement-breakpoint
INSERT INTO "tally_due" ("thread_id") SELECT DISTINCT "thread_id" FROM "reply_figures" WHERE "frozen" = 'burst' ON CONFLICT DO NOTHING;
