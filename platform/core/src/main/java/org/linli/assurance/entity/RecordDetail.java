package org.linli.assurance.entity;

import java.util.List;

/**
 * An entry with what belongs to it.
 *
 * @param below entries that stand below it, open ones first
 */
public record RecordDetail(
    SecurityRecord record,
    List<RecordEvent> history,
    List<PaperRow> papers,
    List<SecurityRecord> below) {}
