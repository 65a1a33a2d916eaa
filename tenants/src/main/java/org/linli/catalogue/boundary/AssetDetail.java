package org.linli.catalogue.boundary;

import java.util.List;
import org.linli.catalogue.entity.AssetSheet;
import org.linli.catalogue.entity.Proposal;

/**
 * An asset with its sheet.
 *
 * @param sheet that stands; while nothing is confirmed, the newest
 * @param proposed the version that waits for its confirmation; null when none does
 * @param proposals what the rules propose for that version
 * @param mine whether the caller's side holds it, and so may change it
 */
public record AssetDetail(
    AssetRow row,
    AssetSheet sheet,
    AssetSheet proposed,
    List<Proposal> proposals,
    List<SchemaChange> changes,
    boolean mine) {}
