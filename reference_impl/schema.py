"""The tables of the database."""

from typing import Final

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS accounts (
    user_id TEXT NOT NULL, user_id_key TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL, email_key TEXT NOT NULL UNIQUE,
    challenge_question TEXT NOT NULL, challenge_answer_hash TEXT NOT NULL,
    first_name TEXT NOT NULL, last_name TEXT NOT NULL, middle_initial TEXT NOT NULL, birth_date TEXT NOT NULL,
    phone TEXT NOT NULL, line_1 TEXT NOT NULL, line_2 TEXT NOT NULL, city TEXT NOT NULL, state TEXT NOT NULL,
    zip_code TEXT NOT NULL, zip_extension TEXT NOT NULL, created TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS failed_proofing (email_key TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS reference_numbers (
    number TEXT NOT NULL, email_key TEXT NOT NULL, used INTEGER NOT NULL DEFAULT 0,
    mismatches INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (number, email_key)
);
CREATE INDEX IF NOT EXISTS failed_proofing_by_email ON failed_proofing (email_key);
CREATE TABLE IF NOT EXISTS manual_requests (
    user_id_key TEXT PRIMARY KEY REFERENCES accounts (user_id_key) ON DELETE CASCADE,
    submitted TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'awaiting documents'
);
CREATE TABLE IF NOT EXISTS devices (
    id INTEGER PRIMARY KEY, user_id_key TEXT NOT NULL REFERENCES accounts (user_id_key) ON DELETE CASCADE,
    kind TEXT NOT NULL, contact TEXT NOT NULL, secret TEXT NOT NULL DEFAULT '', added TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS setups (
    user_id_key TEXT PRIMARY KEY REFERENCES accounts (user_id_key) ON DELETE CASCADE, completed TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS passwords (
    user_id_key TEXT NOT NULL REFERENCES accounts (user_id_key) ON DELETE CASCADE,
    password_hash TEXT NOT NULL, set_at TEXT NOT NULL, is_first INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS organizations (
    key TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, tin TEXT NOT NULL UNIQUE,
    group_npi TEXT NOT NULL, group_ptan TEXT NOT NULL, aco TEXT NOT NULL, had_official INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS clinicians (
    organization TEXT NOT NULL REFERENCES organizations (key) ON DELETE CASCADE,
    first_name TEXT NOT NULL, last_name TEXT NOT NULL, npi TEXT NOT NULL, ptan TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS members (
    number INTEGER PRIMARY KEY, user_id_key TEXT NOT NULL REFERENCES accounts (user_id_key) ON DELETE CASCADE,
    organization TEXT NOT NULL REFERENCES organizations (key) ON DELETE CASCADE, role TEXT NOT NULL,
    UNIQUE (user_id_key, organization)
);
CREATE TABLE IF NOT EXISTS access_requests (
    number INTEGER PRIMARY KEY, user_id_key TEXT NOT NULL REFERENCES accounts (user_id_key) ON DELETE CASCADE,
    organization TEXT NOT NULL REFERENCES organizations (key) ON DELETE CASCADE, role TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending'
);
CREATE TABLE IF NOT EXISTS submissions (
    number INTEGER PRIMARY KEY, user_id_key TEXT NOT NULL REFERENCES accounts (user_id_key) ON DELETE CASCADE,
    organization TEXT NOT NULL REFERENCES organizations (key) ON DELETE CASCADE,
    category TEXT NOT NULL, value TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS aco_contacts (
    user_id_key TEXT PRIMARY KEY REFERENCES accounts (user_id_key) ON DELETE CASCADE,
    aco TEXT NOT NULL, role TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS help_desk_requests (
    number TEXT PRIMARY KEY, user_id_key TEXT NOT NULL REFERENCES accounts (user_id_key) ON DELETE CASCADE,
    organization TEXT NOT NULL REFERENCES organizations (key) ON DELETE CASCADE, state TEXT NOT NULL DEFAULT 'received'
);
CREATE VIEW IF NOT EXISTS ended AS SELECT user_id_key FROM manual_requests WHERE state IN ('rejected', 'closed');
"""
