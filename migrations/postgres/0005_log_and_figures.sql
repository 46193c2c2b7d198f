CREATE TABLE "moderation_figures" (
	"month" bigint NOT NULL,
	"name" text NOT NULL,
	"part" text NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "moderation_figures_month_name_part_pk" PRIMARY KEY("month","name","part")
);
--> statement-breakpoint
ALTER TABLE "moderation_log" ADD COLUMN "day" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "moderation_log" ADD COLUMN "what" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "moderation_log" ADD COLUMN "thread_id" bigint;--> statement-breakpoint
ALTER TABLE "moderation_log" ADD COLUMN "number" bigint;--> statement-breakpoint
UPDATE moderation_log SET day = CAST(to_char(to_timestamp(at / 1000 + 25200) AT TIME ZONE 'UTC', 'YYYYMMDD') AS bigint), what = CASE kind WHEN 'decision' THEN entry::json ->> 'action' ELSE kind END, thread_id = CAST(entry::json ->> 'threadId' AS bigint), number = CAST(entry::json ->> 'number' AS bigint);--> statement-breakpoint
CREATE INDEX "appeals_at" ON "appeals" USING btree ("at");--> statement-breakpoint
CREATE INDEX "flags_at" ON "flags" USING btree ("at");--> statement-breakpoint
CREATE INDEX "moderation_log_day" ON "moderation_log" USING btree ("day","seq");--> statement-breakpoint
CREATE INDEX "moderation_log_what" ON "moderation_log" USING btree ("what","day","seq");--> statement-breakpoint
CREATE INDEX "moderation_log_post" ON "moderation_log" USING btree ("thread_id","number","seq");