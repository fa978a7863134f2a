CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"user_id" text NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" integer DEFAULT 0,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"two_factor_enabled" boolean DEFAULT false,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"failed_sign_ins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_run" (
	"province" text NOT NULL,
	"name" text NOT NULL,
	"day" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"fault" text,
	CONSTRAINT "job_run_province_name_day_pk" PRIMARY KEY("province","name","day")
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_duty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"duty" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" jsonb,
	"verified" boolean NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "agency_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agency_id" uuid NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"symbol" text NOT NULL,
	"place_name" text NOT NULL,
	"area" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" jsonb,
	"verified" boolean NOT NULL,
	"note" text,
	"search_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "delegation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"from_person_id" uuid NOT NULL,
	"to_person_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"decision" text NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "directory" (
	"province" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"stamp" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"user_id" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"phone" text,
	"position" text,
	"locale" text DEFAULT 'vi' NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"acts_for" uuid,
	"search_key" text NOT NULL,
	"version" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "person_userId_unique" UNIQUE("user_id")
);
--> statement-breakpoint
CREATE TABLE "person_role" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	"agency_id" uuid,
	"enterprise_id" uuid,
	"body_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "place" (
	"province" text NOT NULL,
	"code" text NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"parent_code" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"basis" jsonb,
	"verified" boolean NOT NULL,
	"note" text,
	"search_key" text NOT NULL,
	CONSTRAINT "place_province_code_valid_from_pk" PRIMARY KEY("province","code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "place_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"happened_on" date NOT NULL,
	"from_code" text NOT NULL,
	"from_valid_from" date NOT NULL,
	"to_code" text NOT NULL,
	"to_valid_from" date NOT NULL,
	"partial" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reorganisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"basis" jsonb NOT NULL,
	"verified" boolean NOT NULL,
	"from_ids" uuid[] NOT NULL,
	"to_ids" uuid[] NOT NULL,
	"to_names" text[] NOT NULL,
	"written" jsonb NOT NULL,
	"carried_out_at" timestamp with time zone NOT NULL,
	"carried_out_by" text NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "succession" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"happened_on" date NOT NULL,
	"basis" jsonb NOT NULL,
	"verified" boolean NOT NULL,
	"note" text,
	"duties" text[]
);
--> statement-breakpoint
CREATE TABLE "succession_party" (
	"succession_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"side" text NOT NULL,
	CONSTRAINT "succession_party_succession_id_agency_id_side_pk" PRIMARY KEY("succession_id","agency_id","side")
);
--> statement-breakpoint
CREATE TABLE "history" (
	"province" text NOT NULL,
	"number" bigint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"person_id" text,
	"person_name" text NOT NULL,
	"agency_id" text,
	"deputy_for" text,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"record_id" text NOT NULL,
	"record_label" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"previous" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL,
	CONSTRAINT "history_province_number_pk" PRIMARY KEY("province","number")
);
--> statement-breakpoint
CREATE TABLE "award_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"award_year" integer NOT NULL,
	"entrant" text NOT NULL,
	"registered_on" date,
	"preliminary_score" numeric(6, 2),
	"result" text NOT NULL,
	"decision_number" text,
	"decision_date" date,
	"ceremony_date" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "solution" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"code" text NOT NULL,
	"edition" text DEFAULT '' NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"family" text NOT NULL,
	"valid_from" date,
	"withdrawn_on" date,
	"replaced_by_id" uuid,
	"innovation" boolean DEFAULT false NOT NULL,
	"summary" text,
	"guide" text,
	"guide_en" text,
	"verified" boolean DEFAULT false NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "solution_milestone" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"family" text NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"month" integer NOT NULL,
	"evidence" text,
	"evidence_en" text,
	"required" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conformity_body" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	"service" text NOT NULL,
	"products" text,
	"recognition" text,
	"number" text,
	"recognised_by" text,
	"scheme" text,
	"standard" text,
	"scope" text,
	"basis" text,
	"issued" date,
	"expires" date,
	"status" text NOT NULL,
	"formed_on" date,
	"formed_decision" text,
	"national_on" date,
	"national_decision" text,
	"international_on" date,
	"international_decision" text
);
--> statement-breakpoint
CREATE TABLE "difficulty" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	"urgency" text NOT NULL,
	"task_id" uuid,
	"clause" text,
	"proposal" text,
	"state" text NOT NULL,
	"raised_on" date NOT NULL,
	"raised_by" text NOT NULL,
	"due_on" date
);
--> statement-breakpoint
CREATE TABLE "difficulty_step" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"difficulty_id" uuid NOT NULL,
	"said" text NOT NULL,
	"words" text NOT NULL,
	"document_number" text,
	"document_date" date,
	"agency_id" uuid,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"name" text NOT NULL,
	"tax_code" text,
	"kind" text NOT NULL,
	"size" text NOT NULL,
	"industry" text,
	"product" text,
	"key_product" boolean DEFAULT false NOT NULL,
	"ocop" boolean DEFAULT false NOT NULL,
	"start_up" boolean DEFAULT false NOT NULL,
	"commune" text,
	"address" text,
	"representative" text,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "integration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"name" text NOT NULL,
	"agency_id" uuid,
	"scopes" text[] NOT NULL,
	"decision" text NOT NULL,
	"address_note" text,
	"valid_to" date NOT NULL,
	"key_start" text NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" text NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "long_work" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"title_vi" text NOT NULL,
	"title_en" text NOT NULL,
	"input" jsonb NOT NULL,
	"given_name" text,
	"state" text NOT NULL,
	"done" integer NOT NULL,
	"total" integer,
	"words_vi" text,
	"words_en" text,
	"scope" jsonb,
	"started_at" timestamp with time zone NOT NULL,
	"begun_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"cancel_asked_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"tries" integer NOT NULL,
	"runner" uuid,
	"alive_at" timestamp with time zone,
	"path" text,
	"file_name" text,
	"media_type" text,
	"size" bigint,
	"file_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "need" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"enterprise_id" uuid,
	"solution_id" uuid,
	"topic" text,
	"persons" integer,
	"quarter" text,
	"cost" bigint DEFAULT 0 NOT NULL,
	"counterpart" bigint DEFAULT 0 NOT NULL,
	"other_support" text,
	"reason" text,
	"state" text NOT NULL,
	"introduced_by_id" uuid,
	"introduced_on" date,
	"letter" text,
	"carried_from_id" uuid
);
--> statement-breakpoint
CREATE TABLE "plan_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"plan_id" text NOT NULL,
	"version" integer NOT NULL,
	"document" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"current" boolean NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	"imported_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "economic_figure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"indicator" text NOT NULL,
	"from_year" integer NOT NULL,
	"year" integer NOT NULL,
	"value" numeric NOT NULL,
	"unit" text NOT NULL,
	"base_year" integer,
	"territory" text NOT NULL,
	"vintage" text NOT NULL,
	"published_on" date NOT NULL,
	"source" text NOT NULL,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"subject" text NOT NULL,
	"record_id" text NOT NULL,
	"title" text NOT NULL,
	"document_number" text,
	"document_date" date,
	"issuer" text,
	"sha256" text,
	"file_name" text,
	"media_type" text,
	"size" bigint,
	"added_by" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "import_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"subject" text NOT NULL,
	"file_name" text NOT NULL,
	"person_id" text,
	"at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "import_batch_row" (
	"batch_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"created" boolean NOT NULL,
	"version" integer NOT NULL,
	"before" jsonb
);
--> statement-breakpoint
CREATE TABLE "consolidated_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"plan_version_id" uuid NOT NULL,
	"year_from" integer NOT NULL,
	"year_to" integer NOT NULL,
	"edition" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"as_of" date NOT NULL,
	"material" jsonb NOT NULL,
	"letterhead" jsonb NOT NULL,
	"reissue_reason" text,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"submitted_by_name" text,
	"returned_reason" text,
	"signed_at" timestamp with time zone,
	"signed_by" text,
	"signed_by_name" text,
	"issued_at" timestamp with time zone,
	"number" text,
	"document_date" date,
	"content" jsonb,
	"sha256" text,
	"files" jsonb
);
--> statement-breakpoint
CREATE TABLE "consolidated_section" (
	"province" text NOT NULL,
	"report_id" uuid NOT NULL,
	"section_id" text NOT NULL,
	"position" integer NOT NULL,
	"depth" integer NOT NULL,
	"heading" text NOT NULL,
	"required" boolean NOT NULL,
	"paragraphs" jsonb NOT NULL,
	"drawn" jsonb NOT NULL,
	"fresh" jsonb,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone,
	"saved_by" text,
	"saved_by_name" text,
	CONSTRAINT "consolidated_section_report_id_section_id_pk" PRIMARY KEY("report_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "outgoing_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"ordinal" integer NOT NULL,
	"symbol" text NOT NULL,
	"document_date" date NOT NULL,
	"type_name" text NOT NULL,
	"abstract" text NOT NULL,
	"signer" text NOT NULL,
	"recipients" text NOT NULL,
	"archive" text NOT NULL,
	"copies" integer,
	"transferred_on" date,
	"received_by" text,
	"note" text,
	"subject" text NOT NULL,
	"record_id" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "enterprise_correction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"state" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"name" text NOT NULL,
	"tax_code" text,
	"kind" text NOT NULL,
	"note" text,
	"decision_reason" text
);
--> statement-breakpoint
CREATE TABLE "sign_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"state" text NOT NULL,
	"tax_code" text NOT NULL,
	"enterprise_name" text NOT NULL,
	"person_name" text NOT NULL,
	"position" text NOT NULL,
	"phone" text NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"enterprise_id" uuid,
	"decision_reason" text,
	CONSTRAINT "sign_up_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "stated_figure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"plan_id" text NOT NULL,
	"target_id" text NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"value" numeric NOT NULL,
	"counted" numeric NOT NULL,
	"counted_to" date NOT NULL,
	"basis" text NOT NULL,
	"reason" text NOT NULL,
	"stated_by" text NOT NULL,
	"stated_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agency_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"round_id" uuid NOT NULL,
	"agency_id" uuid NOT NULL,
	"agency_name" text NOT NULL,
	"agency_short_name" text NOT NULL,
	"required" boolean NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"submissions" integer DEFAULT 0 NOT NULL,
	"verdict" text,
	"first_sent_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"submitted_by" text,
	"submitted_by_name" text,
	"returned_count" integer DEFAULT 0 NOT NULL,
	"returned_reason" text,
	"last_step" text,
	"last_step_at" timestamp with time zone,
	"last_step_by_name" text
);
--> statement-breakpoint
CREATE TABLE "late_exception" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"report_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"approved_by" text,
	"approved_by_name" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL,
	"until_day" date NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text
);
--> statement-breakpoint
CREATE TABLE "morning_mail" (
	"province" text NOT NULL,
	"person_id" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"notices" integer NOT NULL,
	CONSTRAINT "morning_mail_person_id_day_pk" PRIMARY KEY("person_id","day")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"key" text NOT NULL,
	"person_id" text,
	"agency_id" uuid,
	"role" text,
	"text_vi" text NOT NULL,
	"text_en" text NOT NULL,
	"path" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notice_reading" (
	"province" text NOT NULL,
	"notice_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_reading_notice_id_person_id_pk" PRIMARY KEY("notice_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "report_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"plan_version_id" uuid NOT NULL,
	"plan_id" text NOT NULL,
	"year_from" integer NOT NULL,
	"year_to" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"form" jsonb NOT NULL,
	"window_from" date NOT NULL,
	"window_to" date,
	"internal_cut_off" date,
	"last_day" date NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"regime_from" date,
	"regime_to" date,
	"data_actual_to" date,
	"remind_ahead" integer[] NOT NULL,
	"escalate_after" integer[] NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"opened_by_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_section" (
	"province" text NOT NULL,
	"report_id" uuid NOT NULL,
	"section_id" text NOT NULL,
	"content" jsonb NOT NULL,
	"done" boolean NOT NULL,
	"version" integer NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	"saved_by" text,
	"saved_by_name" text NOT NULL,
	CONSTRAINT "report_section_report_id_section_id_pk" PRIMARY KEY("report_id","section_id")
);
--> statement-breakpoint
CREATE TABLE "report_submission" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"report_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_person_id" text,
	"by_name" text NOT NULL,
	"verdict" text NOT NULL,
	"content" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"recalled_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "support_project" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"solution_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"state" text NOT NULL,
	"consultant" text,
	"certification_body" text,
	"standard" text,
	"certificate_number" text,
	"certificate_issued" date,
	"certificate_expires" date,
	"cost_state" bigint DEFAULT 0 NOT NULL,
	"cost_counterpart" bigint DEFAULT 0 NOT NULL,
	"cost_other" bigint DEFAULT 0 NOT NULL,
	"decision_number" text,
	"decision_date" date,
	"acceptance_document" text,
	"acceptance_date" date,
	"effect" text
);
--> statement-breakpoint
CREATE TABLE "support_property" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"application_number" text,
	"filed_on" date NOT NULL,
	"grant_number" text,
	"granted_on" date,
	"expires_on" date,
	"used_from" date,
	"commercialised_on" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "expert_certificate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_year" integer NOT NULL,
	"body" text NOT NULL,
	"body_kind" text NOT NULL,
	"enterprise_id" uuid,
	"scheme" text NOT NULL,
	"number" text NOT NULL,
	"issuer" text NOT NULL,
	"issuer_key" text NOT NULL,
	"issued_on" date NOT NULL,
	"expires_on" date,
	"state" text NOT NULL,
	"decided_on" date,
	"decision_reason" text,
	"person_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_attendance" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"course_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_year" integer,
	"email" text,
	"phone" text,
	"body" text,
	"body_kind" text NOT NULL,
	"position" text,
	"person_kind" text NOT NULL,
	"enterprise_id" uuid,
	"result" text NOT NULL,
	"certificate_number" text,
	"person_key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "training_course" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"topics" text,
	"in_depth" boolean NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"place" text,
	"provider" text,
	"audience" text,
	"task_id" text,
	"task_label" text,
	"cost" bigint,
	"cost_source_id" text,
	"cost_source_label" text,
	"decision" text
);
--> statement-breakpoint
CREATE TABLE "work_activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	"search_key" text NOT NULL,
	"search_text" text NOT NULL,
	"task_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"quantity" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"place" text,
	"participants" integer,
	"women" integer,
	"cost" bigint,
	"cost_source" text,
	"programme" text,
	"result" text,
	"lessons" text
);
--> statement-breakpoint
CREATE TABLE "work_note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"task_id" uuid NOT NULL,
	"agency_id" uuid,
	"person_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"on_day" date NOT NULL,
	"percent" integer,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"province" text NOT NULL,
	"agency_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"plan_version_id" uuid NOT NULL,
	"plan_id" text NOT NULL,
	"row" text NOT NULL,
	"instance" text NOT NULL,
	"group_id" text NOT NULL,
	"position" integer NOT NULL,
	"from_year" integer NOT NULL,
	"to_year" integer NOT NULL,
	"title" jsonb NOT NULL,
	"coordinating" uuid[] NOT NULL,
	"due_on" date NOT NULL,
	"wanted" integer,
	"wanted_unit" jsonb,
	"state" text NOT NULL,
	"percent" integer NOT NULL,
	"assignment" jsonb
);
--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_duty" ADD CONSTRAINT "agency_duty_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_version" ADD CONSTRAINT "agency_version_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_version" ADD CONSTRAINT "agency_version_parent_id_agency_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_person_id_person_id_fk" FOREIGN KEY ("from_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_person_id_person_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_role" ADD CONSTRAINT "person_role_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_party" ADD CONSTRAINT "succession_party_succession_id_succession_id_fk" FOREIGN KEY ("succession_id") REFERENCES "public"."succession"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "succession_party" ADD CONSTRAINT "succession_party_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_entry" ADD CONSTRAINT "award_entry_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conformity_body" ADD CONSTRAINT "conformity_body_parent_id_agency_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difficulty" ADD CONSTRAINT "difficulty_task_id_work_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."work_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "difficulty_step" ADD CONSTRAINT "difficulty_step_difficulty_id_difficulty_id_fk" FOREIGN KEY ("difficulty_id") REFERENCES "public"."difficulty"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "integration" ADD CONSTRAINT "integration_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need" ADD CONSTRAINT "need_solution_id_solution_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_batch_row" ADD CONSTRAINT "import_batch_row_batch_id_import_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consolidated_report" ADD CONSTRAINT "consolidated_report_round_id_report_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."report_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consolidated_report" ADD CONSTRAINT "consolidated_report_plan_version_id_plan_version_id_fk" FOREIGN KEY ("plan_version_id") REFERENCES "public"."plan_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consolidated_section" ADD CONSTRAINT "consolidated_section_report_id_consolidated_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."consolidated_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_document" ADD CONSTRAINT "outgoing_document_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprise_correction" ADD CONSTRAINT "enterprise_correction_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_up" ADD CONSTRAINT "sign_up_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agency_report" ADD CONSTRAINT "agency_report_round_id_report_round_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."report_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "late_exception" ADD CONSTRAINT "late_exception_report_id_agency_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."agency_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_reading" ADD CONSTRAINT "notice_reading_notice_id_notice_id_fk" FOREIGN KEY ("notice_id") REFERENCES "public"."notice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_round" ADD CONSTRAINT "report_round_plan_version_id_plan_version_id_fk" FOREIGN KEY ("plan_version_id") REFERENCES "public"."plan_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_section" ADD CONSTRAINT "report_section_report_id_agency_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."agency_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_submission" ADD CONSTRAINT "report_submission_report_id_agency_report_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."agency_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_project" ADD CONSTRAINT "support_project_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_project" ADD CONSTRAINT "support_project_solution_id_solution_id_fk" FOREIGN KEY ("solution_id") REFERENCES "public"."solution"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_property" ADD CONSTRAINT "support_property_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "expert_certificate" ADD CONSTRAINT "expert_certificate_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_course_id_training_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."training_course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "training_attendance" ADD CONSTRAINT "training_attendance_enterprise_id_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_activity" ADD CONSTRAINT "work_activity_task_id_work_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."work_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_note" ADD CONSTRAINT "work_note_task_id_work_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."work_task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_task" ADD CONSTRAINT "work_task_plan_version_id_plan_version_id_fk" FOREIGN KEY ("plan_version_id") REFERENCES "public"."plan_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agency_province_key_index" ON "agency" USING btree ("province","key");--> statement-breakpoint
CREATE INDEX "agency_duty_agency_id_index" ON "agency_duty" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "agency_version_agency_id_valid_from_index" ON "agency_version" USING btree ("agency_id","valid_from");--> statement-breakpoint
CREATE INDEX "agency_version_parent_id_index" ON "agency_version" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "delegation_to_person_id_index" ON "delegation" USING btree ("to_person_id");--> statement-breakpoint
CREATE INDEX "delegation_province_index" ON "delegation" USING btree ("province");--> statement-breakpoint
CREATE INDEX "person_province_index" ON "person" USING btree ("province");--> statement-breakpoint
CREATE INDEX "person_role_person_id_index" ON "person_role" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "person_role_agency_id_index" ON "person_role" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "person_role_enterprise_id_index" ON "person_role" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "person_role_person_id_enterprise_id_index" ON "person_role" USING btree ("person_id","enterprise_id") WHERE valid_to is null;--> statement-breakpoint
CREATE UNIQUE INDEX "person_role_person_id_body_id_index" ON "person_role" USING btree ("person_id","body_id") WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX "place_province_level_index" ON "place" USING btree ("province","level");--> statement-breakpoint
CREATE INDEX "place_change_province_from_code_index" ON "place_change" USING btree ("province","from_code");--> statement-breakpoint
CREATE INDEX "place_change_province_to_code_index" ON "place_change" USING btree ("province","to_code");--> statement-breakpoint
CREATE INDEX "reorganisation_province_carried_out_at_index" ON "reorganisation" USING btree ("province","carried_out_at");--> statement-breakpoint
CREATE UNIQUE INDEX "succession_province_key_index" ON "succession" USING btree ("province","key");--> statement-breakpoint
CREATE INDEX "succession_province_happened_on_index" ON "succession" USING btree ("province","happened_on");--> statement-breakpoint
CREATE INDEX "succession_party_agency_id_index" ON "succession_party" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "history_province_subject_record_id_number_index" ON "history" USING btree ("province","subject","record_id","number");--> statement-breakpoint
CREATE INDEX "history_province_subject_number_index" ON "history" USING btree ("province","subject","number");--> statement-breakpoint
CREATE INDEX "history_province_at_index" ON "history" USING btree ("province","at");--> statement-breakpoint
CREATE INDEX "history_province_person_id_at_index" ON "history" USING btree ("province","person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "award_entry_province_enterprise_id_award_year_index" ON "award_entry" USING btree ("province","enterprise_id","award_year") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "award_entry_province_award_year_result_index" ON "award_entry" USING btree ("province","award_year","result");--> statement-breakpoint
CREATE INDEX "award_entry_province_agency_id_index" ON "award_entry" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "award_entry_search_key_index" ON "award_entry" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "solution_province_code_edition_index" ON "solution" USING btree ("province","code","edition") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "solution_province_family_index" ON "solution" USING btree ("province","family");--> statement-breakpoint
CREATE INDEX "solution_search_key_index" ON "solution" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "solution_milestone_province_family_position_index" ON "solution_milestone" USING btree ("province","family","position") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "solution_milestone_search_key_index" ON "solution_milestone" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "conformity_body_province_name_index" ON "conformity_body" USING btree ("province","name") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "conformity_body_province_expires_index" ON "conformity_body" USING btree ("province","expires");--> statement-breakpoint
CREATE INDEX "conformity_body_search_key_index" ON "conformity_body" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "difficulty_province_raised_on_index" ON "difficulty" USING btree ("province","raised_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "difficulty_province_state_due_on_index" ON "difficulty" USING btree ("province","state","due_on");--> statement-breakpoint
CREATE INDEX "difficulty_agency_id_index" ON "difficulty" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "difficulty_task_id_index" ON "difficulty" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "difficulty_search_key_index" ON "difficulty" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "difficulty_step_difficulty_id_at_index" ON "difficulty_step" USING btree ("difficulty_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_province_tax_code_index" ON "enterprise" USING btree ("province","tax_code") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_province_name_index" ON "enterprise" USING btree ("province","name");--> statement-breakpoint
CREATE INDEX "enterprise_by_name" ON "enterprise" USING btree ("province","name" collate vietnamese,"id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_by_tax_code" ON "enterprise" USING btree ("province","tax_code" collate vietnamese,"id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_by_commune" ON "enterprise" USING btree ("province","commune" collate vietnamese,"id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_search_key_index" ON "enterprise" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "integration_key_hash_index" ON "integration" USING btree ("key_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "integration_province_name_index" ON "integration" USING btree ("province","name") WHERE "integration"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "integration_province_created_at_index" ON "integration" USING btree ("province","created_at");--> statement-breakpoint
CREATE INDEX "long_work_province_person_id_started_at_index" ON "long_work" USING btree ("province","person_id","started_at");--> statement-breakpoint
CREATE INDEX "long_work_state_started_at_index" ON "long_work" USING btree ("state","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "need_province_year_enterprise_id_solution_id_index" ON "need" USING btree ("province","year","enterprise_id","solution_id") WHERE removed_at is null and state not in ('withdrawn', 'declined') and solution_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "need_carried_from_id_index" ON "need" USING btree ("carried_from_id") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "need_province_year_state_index" ON "need" USING btree ("province","year","state");--> statement-breakpoint
CREATE INDEX "need_province_agency_id_index" ON "need" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "need_enterprise_id_index" ON "need" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "need_solution_id_index" ON "need" USING btree ("solution_id");--> statement-breakpoint
CREATE INDEX "need_search_key_index" ON "need" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "plan_version_province_plan_id_version_index" ON "plan_version" USING btree ("province","plan_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "economic_figure_once" ON "economic_figure" USING btree ("province","indicator","territory",coalesce(base_year, 0),"from_year","year","vintage","published_on") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "economic_figure_province_year_index" ON "economic_figure" USING btree ("province","year");--> statement-breakpoint
CREATE INDEX "economic_figure_search_key_index" ON "economic_figure" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "evidence_province_subject_record_id_index" ON "evidence" USING btree ("province","subject","record_id");--> statement-breakpoint
CREATE INDEX "import_batch_province_subject_at_index" ON "import_batch" USING btree ("province","subject","at");--> statement-breakpoint
CREATE INDEX "import_batch_row_batch_id_index" ON "import_batch_row" USING btree ("batch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "consolidated_report_round_id_edition_index" ON "consolidated_report" USING btree ("round_id","edition");--> statement-breakpoint
CREATE INDEX "consolidated_report_province_year_to_index" ON "consolidated_report" USING btree ("province","year_to");--> statement-breakpoint
CREATE UNIQUE INDEX "outgoing_document_agency_id_year_ordinal_index" ON "outgoing_document" USING btree ("agency_id","year","ordinal");--> statement-breakpoint
CREATE INDEX "outgoing_document_province_year_index" ON "outgoing_document" USING btree ("province","year");--> statement-breakpoint
CREATE INDEX "outgoing_document_subject_record_id_index" ON "outgoing_document" USING btree ("subject","record_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprise_correction_enterprise_id_index" ON "enterprise_correction" USING btree ("enterprise_id") WHERE state = 'waiting' and removed_at is null;--> statement-breakpoint
CREATE INDEX "enterprise_correction_province_state_index" ON "enterprise_correction" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "enterprise_correction_search_key_index" ON "enterprise_correction" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "sign_up_province_state_since_index" ON "sign_up" USING btree ("province","state","since");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_up_province_tax_code_email_index" ON "sign_up" USING btree ("province","tax_code","email") WHERE state in ('unproven', 'waiting');--> statement-breakpoint
CREATE INDEX "sign_up_search_key_index" ON "sign_up" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "stated_figure_province_plan_id_target_id_year_kind_index" ON "stated_figure" USING btree ("province","plan_id","target_id","year","kind");--> statement-breakpoint
CREATE UNIQUE INDEX "agency_report_round_id_agency_id_index" ON "agency_report" USING btree ("round_id","agency_id");--> statement-breakpoint
CREATE INDEX "agency_report_province_agency_id_index" ON "agency_report" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "agency_report_province_state_index" ON "agency_report" USING btree ("province","state");--> statement-breakpoint
CREATE INDEX "late_exception_report_id_expires_at_index" ON "late_exception" USING btree ("report_id","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notice_province_key_index" ON "notice" USING btree ("province","key");--> statement-breakpoint
CREATE INDEX "notice_province_agency_id_created_at_index" ON "notice" USING btree ("province","agency_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_province_person_id_created_at_index" ON "notice" USING btree ("province","person_id","created_at");--> statement-breakpoint
CREATE INDEX "notice_reading_person_id_index" ON "notice_reading" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "report_round_province_plan_id_kind_year_from_year_to_index" ON "report_round" USING btree ("province","plan_id","kind","year_from","year_to") WHERE kind <> 'ad-hoc';--> statement-breakpoint
CREATE INDEX "report_round_province_year_to_index" ON "report_round" USING btree ("province","year_to");--> statement-breakpoint
CREATE UNIQUE INDEX "report_submission_report_id_number_index" ON "report_submission" USING btree ("report_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "support_project_province_enterprise_id_solution_id_year_index" ON "support_project" USING btree ("province","enterprise_id","solution_id","year") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "support_project_province_year_state_index" ON "support_project" USING btree ("province","year","state");--> statement-breakpoint
CREATE INDEX "support_project_province_agency_id_index" ON "support_project" USING btree ("province","agency_id");--> statement-breakpoint
CREATE INDEX "support_project_solution_id_index" ON "support_project" USING btree ("solution_id");--> statement-breakpoint
CREATE INDEX "support_project_search_key_index" ON "support_project" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "support_property_province_enterprise_id_index" ON "support_property" USING btree ("province","enterprise_id");--> statement-breakpoint
CREATE INDEX "support_property_province_filed_on_index" ON "support_property" USING btree ("province","filed_on");--> statement-breakpoint
CREATE INDEX "support_property_search_key_index" ON "support_property" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "expert_certificate_province_issuer_key_number_index" ON "expert_certificate" USING btree ("province","issuer_key","number") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "expert_certificate_province_issued_on_index" ON "expert_certificate" USING btree ("province","issued_on");--> statement-breakpoint
CREATE INDEX "expert_certificate_province_expires_on_index" ON "expert_certificate" USING btree ("province","expires_on");--> statement-breakpoint
CREATE INDEX "expert_certificate_search_key_index" ON "expert_certificate" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "training_attendance_course_id_person_key_index" ON "training_attendance" USING btree ("course_id","person_key") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "training_attendance_by_name" ON "training_attendance" USING btree ("province",(regexp_replace("name", '^.* ', '') || ' ' || "name") collate vietnamese,"id","name") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "training_attendance_enterprise_id_index" ON "training_attendance" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "training_attendance_search_key_index" ON "training_attendance" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE UNIQUE INDEX "training_course_province_code_index" ON "training_course" USING btree ("province","code") WHERE removed_at is null;--> statement-breakpoint
CREATE INDEX "training_course_province_ends_on_index" ON "training_course" USING btree ("province","ends_on");--> statement-breakpoint
CREATE INDEX "training_course_search_key_index" ON "training_course" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "work_activity_province_starts_on_index" ON "work_activity" USING btree ("province","starts_on" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "work_activity_task_id_index" ON "work_activity" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "work_activity_agency_id_index" ON "work_activity" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "work_activity_search_key_index" ON "work_activity" USING gin ("search_key" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "work_note_task_id_at_index" ON "work_note" USING btree ("task_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "work_task_province_plan_id_instance_agency_id_index" ON "work_task" USING btree ("province","plan_id","instance","agency_id");--> statement-breakpoint
CREATE INDEX "work_task_province_from_year_to_year_index" ON "work_task" USING btree ("province","from_year","to_year");--> statement-breakpoint
CREATE INDEX "work_task_agency_id_index" ON "work_task" USING btree ("agency_id");--> statement-breakpoint
CREATE INDEX "work_task_coordinating_index" ON "work_task" USING gin ("coordinating");