ALTER TABLE "flags" ADD COLUMN "upheld" boolean;--> statement-breakpoint
CREATE INDEX "flags_network" ON "flags" USING btree ("network");