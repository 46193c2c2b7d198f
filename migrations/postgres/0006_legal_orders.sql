CREATE TABLE "disclosures" (
	"proposal_id" text PRIMARY KEY NOT NULL,
	"case_id" bigint NOT NULL,
	"person_id" text NOT NULL,
	"fields" text NOT NULL,
	"silent_reason" text,
	"told_at" bigint,
	"taken_at" bigint,
	"taken_by_id" text
);
--> statement-breakpoint
ALTER TABLE "legal_orders" ADD COLUMN "answered_at" bigint;--> statement-breakpoint
ALTER TABLE "legal_orders" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "legal_orders" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "legal_orders" ADD COLUMN "silent_reason" text;--> statement-breakpoint
ALTER TABLE "legal_orders" ADD COLUMN "told_at" bigint;--> statement-breakpoint
CREATE INDEX "disclosures_case" ON "disclosures" USING btree ("case_id");--> statement-breakpoint
CREATE INDEX "disclosures_person" ON "disclosures" USING btree ("person_id");