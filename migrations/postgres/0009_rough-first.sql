ALTER TABLE "cases" ADD COLUMN "rough" boolean DEFAULT false NOT NULL;--> statement-breakpoint
DROP INDEX "cases_rank";--> statement-breakpoint
DROP INDEX "cases_lang";--> statement-breakpoint
DROP INDEX "cases_stall";--> statement-breakpoint
ALTER TABLE "cases" DROP COLUMN "rank";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank" bigint GENERATED ALWAYS AS (case when reason = 'fraud' then 0 when reason in ('personal-data', 'legal-order') then 1 when rough then 2 else 3 end) STORED;--> statement-breakpoint
CREATE INDEX "cases_rank" ON "cases" USING btree ("state","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_lang" ON "cases" USING btree ("state","lang","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_stall" ON "cases" USING btree ("state","stall","rank","due_at","id");--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "ended_at" bigint;