-- Worklists count what is open; most of the register is history.
create index finding_open on finding (div, school_id, found_at) where outcome = 'open';
