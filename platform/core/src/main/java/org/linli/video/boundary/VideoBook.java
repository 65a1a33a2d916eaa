package org.linli.video.boundary;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Scopes;
import org.linli.audit.boundary.AuditTrail;
import org.linli.devices.boundary.ToldPlates;
import org.linli.keys.boundary.KeyRing;
import org.linli.tenancy.entity.TenantId;
import org.linli.video.control.ChannelTable;
import org.linli.video.control.EnrolmentTable;
import org.linli.video.control.RecordingTable;
import org.linli.video.entity.CatalogueItem;
import org.linli.video.entity.ChannelPlace;
import org.linli.video.entity.ChannelTarget;
import org.linli.video.entity.KnownVideo;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingSpan;

/**
 * What the SIP door reads and writes. No facade: whoever comes to that door has proved itself there
 * and has no account.
 */
public final class VideoBook {

  private static final String DOOR = "sip";

  private final Scopes scopes;
  private final EnrolmentTable enrolments;
  private final ChannelTable channels;
  private final RecordingTable recordings;
  private final ToldPlates plates;
  private final AuditTrail trail;

  public VideoBook(Jdbi jdbi, Scopes scopes, KeyRing keys) {
    this.scopes = scopes;
    this.enrolments = new EnrolmentTable(jdbi, keys);
    this.channels = new ChannelTable(jdbi);
    this.recordings = new RecordingTable(jdbi);
    this.trail = new AuditTrail(jdbi, scopes);
    this.plates = new ToldPlates(jdbi);
  }

  /** Who may come under the number; nobody when its device is out of use or its city closed. */
  public Optional<KnownVideo> find(String gbId) {
    return scopes.asSystem(DOOR, () -> enrolments.find(gbId));
  }

  /** Of these devices, those that may stay, each with the time of its password. */
  public Map<UUID, Instant> standing(Collection<UUID> devices) {
    return scopes.asSystem(DOOR, () -> enrolments.standing(devices));
  }

  /**
   * Notes a catalogue, or a part of it.
   *
   * @param whole since when the catalogue has been coming, when this was its last part; else null
   */
  public void catalogued(KnownVideo from, List<CatalogueItem> items, Instant now, Instant whole) {
    scopes.asSystem(
        DOOR,
        from.tenant(),
        () -> {
          var device = from.device().value();
          channels.write(from.tenant(), device, items, now);
          if (whole != null) {
            channels.rest(from.tenant(), device, whole);
          }
          return null;
        });
  }

  /** By number, the devices of the ledger that channels of the recorder became. */
  public Map<String, UUID> taken(KnownVideo from) {
    return scopes.asSystem(
        DOOR, from.tenant(), () -> channels.devices(from.tenant(), from.device().value()));
  }

  /** Whom a channel of the recorder means; nothing when no catalogue named it. */
  public Optional<ChannelTarget> target(KnownVideo from, String gbId) {
    return scopes.asSystem(
        DOOR, from.tenant(), () -> channels.target(from.tenant(), from.device().value(), gbId));
  }

  /** Behind which recorder, and as which of its channels, a device of the ledger stands. */
  public Optional<ChannelPlace> behind(TenantId tenant, UUID device) {
    return scopes.asSystem(DOOR, tenant, () -> channels.behind(tenant, device));
  }

  /** Notes what the device says of itself; what it does not say stays as it was. */
  public void told(KnownVideo from, String maker, String firmware) {
    scopes.asSystem(
        DOOR,
        from.tenant(),
        () -> {
          plates.told(from.tenant(), from.device(), maker, firmware);
          return null;
        });
  }

  /**
   * Notes which recordings a device has.
   *
   * @param device of the ledger: the camera itself, also where its recorder answers
   * @param whole whether that is all it has in the span
   */
  public void recorded(
      TenantId tenant,
      UUID device,
      RecordingSpan span,
      List<Recording> found,
      boolean whole,
      Instant now) {
    scopes.asSystem(
        DOOR,
        tenant,
        () -> {
          recordings.write(tenant, device, span, found, whole, now);
          return null;
        });
  }

  /** Writes into the audit log what became of a picture: {@code video.began}, for instance. */
  public void note(TenantId tenant, String action, String target) {
    scopes.asSystem(
        DOOR,
        tenant,
        () -> {
          trail.record(action, target);
          return null;
        });
  }
}
