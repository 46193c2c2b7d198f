ALTER TABLE "notices" ADD COLUMN "case_id" bigint;--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "detail" jsonb;