package org.linli.consents.boundary;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.linli.consents.entity.ConsentDoor;
import org.linli.consents.entity.ConsentState;
import org.linli.consents.entity.Guardianship;
import org.linli.packs.Text;
import org.linli.rights.entity.Asset;
import org.linli.rights.entity.Purpose;

/**
 * A consent, as lists show it.
 *
 * @param givenBy who agreed: the person, or the guardian
 * @param title of the text where it still stands; null where it is gone
 * @param hash of the words that were shown, {@code wording} of which the platform keeps
 * @param clerk who took the paper in; null on a screen
 */
public record ConsentRow(
    UUID id,
    UUID person,
    String personName,
    String givenBy,
    Guardianship relation,
    String text,
    int version,
    String hash,
    Text title,
    String language,
    Purpose purpose,
    List<Asset> assets,
    List<Recipient> recipients,
    Instant givenAt,
    ConsentDoor door,
    String clerk,
    Instant until,
    ConsentState state,
    Instant withdrawnAt,
    String withdrawnBy,
    String reason) {}
