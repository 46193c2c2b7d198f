CREATE TABLE "case_steps" (
	"case_id" bigint NOT NULL,
	"at" bigint NOT NULL,
	"kind" text NOT NULL,
	"person_id" text,
	CONSTRAINT "case_steps_case_id_at_kind_pk" PRIMARY KEY("case_id","at","kind")
);
--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rank" bigint GENERATED ALWAYS AS (case reason when 'fraud' then 0 when 'personal-data' then 1 when 'legal-order' then 1 else 2 end) STORED;--> statement-breakpoint
CREATE INDEX "cases_rank" ON "cases" USING btree ("state","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_lang" ON "cases" USING btree ("state","lang","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "cases_stall" ON "cases" USING btree ("state","stall","rank","due_at","id");