package org.linli.consents.boundary;

import java.time.LocalDate;
import java.util.List;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/**
 * A text with all that has to be known before somebody agrees to it.
 *
 * @param hash of its words; who agrees sends it back
 * @param recipients with whom is shared, enterprises by name
 */
public record OfferedText(
    String id,
    int version,
    String hash,
    Text title,
    Purpose purpose,
    List<Asset> assets,
    List<Recipient> recipients,
    int months,
    LocalDate until,
    Text wording,
    Text withdrawal) {}
