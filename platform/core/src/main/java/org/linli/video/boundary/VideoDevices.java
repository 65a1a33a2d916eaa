package org.linli.video.boundary;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.linli.access.boundary.Facade;
import org.linli.access.boundary.Invalid;
import org.linli.access.boundary.Mutates;
import org.linli.access.boundary.NotFound;
import org.linli.access.boundary.Page;
import org.linli.access.boundary.PageRequest;
import org.linli.access.boundary.Permit;
import org.linli.access.boundary.Scopes;
import org.linli.devices.boundary.DeviceModels;
import org.linli.devices.boundary.DeviceRetired;
import org.linli.devices.boundary.Devices;
import org.linli.devices.entity.DeviceDraft;
import org.linli.devices.entity.DeviceId;
import org.linli.keys.boundary.KeyRing;
import org.linli.video.control.ChannelTable;
import org.linli.video.control.EnrolmentLoad;
import org.linli.video.control.EnrolmentTable;
import org.linli.video.control.RecordingTable;
import org.linli.video.entity.Channel;
import org.linli.video.entity.ChannelId;
import org.linli.video.entity.EnrolDraft;
import org.linli.video.entity.Enrolled;
import org.linli.video.entity.Enrolment;
import org.linli.video.entity.GbId;
import org.linli.video.entity.Recording;
import org.linli.video.entity.RecordingSpan;
import org.linli.video.entity.SipServer;

/** Which of the community's devices come to the SIP door, and what their catalogues propose. */
@Facade
public class VideoDevices {

  private final Scopes scopes;
  private final Devices devices;
  private final DeviceModels models;
  private final EnrolmentTable enrolments;
  private final ChannelTable channels;
  private final RecordingTable recordings;
  private final SipServer server;

  @Inject
  public VideoDevices(
      Jdbi jdbi, Scopes scopes, Devices devices, DeviceModels models, KeyRing keys) {
    this(jdbi, scopes, devices, models, keys, SipServer.configured());
  }

  public VideoDevices(
      Jdbi jdbi,
      Scopes scopes,
      Devices devices,
      DeviceModels models,
      KeyRing keys,
      SipServer server) {
    this.server = server;
    this.scopes = scopes;
    this.devices = devices;
    this.models = models;
    this.enrolments = new EnrolmentTable(jdbi, keys);
    this.channels = new ChannelTable(jdbi);
    this.recordings = new RecordingTable(jdbi);
  }

  /** For the container's proxy alone. */
  protected VideoDevices() {
    this(null, null, null, null, null, null);
  }

  /**
   * Whether devices of the model can come to the SIP door at all.
   *
   * @param model an id of the packs
   */
  @Permit("devices:read")
  public boolean isVideo(String model) {
    return models.find(model).filter(EnrolmentLoad::isVideo).isPresent();
  }

  /**
   * Under which number the device comes.
   *
   * @throws NotFound no such device, or it is not enrolled
   */
  @Permit("devices:read")
  public Enrolment get(DeviceId id) {
    return find(id).orElseThrow(() -> new NotFound("gb-id"));
  }

  /**
   * The same; nothing when it is not enrolled.
   *
   * @throws NotFound no such device
   */
  @Permit("devices:read")
  public Optional<Enrolment> find(DeviceId id) {
    devices.get(id);
    return enrolments
        .of(scopes.requireTenant(), id.value())
        .map(row -> new Enrolment(row.gbId(), row.since(), server, server.domain()));
  }

  /**
   * Lets the device come to the SIP door under its number, and shows its password this once. Done
   * again it renews the password; the one before is worth nothing from then on.
   *
   * @throws Invalid the number is none, or of another district, or the model has no video
   * @throws GbIdTaken another device of the city has it
   * @throws DeviceRetired the device is not there yet, or not any more
   */
  @Permit("devices:write")
  @Mutates("video.enrolled")
  public Enrolled enrol(DeviceId id, EnrolDraft draft) {
    var tenant = scopes.requireTenant();
    var row = devices.get(id).row();
    if (!row.state().isLetIn()) {
      throw new DeviceRetired(row.code());
    }
    if (!isVideo(row.model())) {
      throw new Invalid("model", "no-video");
    }
    var gbId = new GbId(draft.gbId());
    if (!gbId.kind().registers()) {
      throw new Invalid("gbId", "gb-id-kind");
    }
    if (!gbId.liesIn(enrolments.community(tenant))) {
      throw new Invalid("gbId", "gb-id-division");
    }
    enrolments.leave(gbId);
    if (enrolments.isTaken(gbId, id.value())) {
      throw new GbIdTaken(gbId.value());
    }
    return new Enrolled(
        gbId,
        enrolments.write(tenant, id.value(), gbId, server.domain(), Instant.now()),
        server,
        server.domain());
  }

  /**
   * The device comes to the SIP door no more; its channels and readings stay.
   *
   * @throws NotFound it did not come there
   */
  @Permit("devices:write")
  @Mutates("video.withdrawn")
  public void withdraw(DeviceId id) {
    if (!enrolments.remove(scopes.requireTenant(), id.value())) {
      throw new NotFound("gb-id");
    }
  }

  /** What the device's catalogue named, in the order of the numbers. */
  @Permit("devices:read")
  public Page<Channel> channels(DeviceId id, PageRequest page) {
    devices.get(id);
    return channels.list(scopes.requireTenant(), id.value(), page);
  }

  /**
   * Makes a device of the ledger of a channel; what the recorder says of the channel from now on is
   * said of that device. It has no way of its own to the door, so nobody is shown a secret.
   *
   * @throws ChannelTaken it is one already
   */
  @Permit("devices:write")
  @Mutates("video.channel-taken")
  public DeviceId take(DeviceId id, ChannelId channel, DeviceDraft draft) {
    var tenant = scopes.requireTenant();
    var found =
        channels.find(tenant, id.value(), channel).orElseThrow(() -> new NotFound("channel"));
    if (!isVideo(draft.model())) {
      throw new Invalid("model", "no-video");
    }
    if (found.device() != null) {
      throw new ChannelTaken(found.gbId().value());
    }
    var became = devices.register(draft).id();
    if (!channels.take(tenant, channel, became.value())) {
      throw new ChannelTaken(found.gbId().value());
    }
    return became;
  }

  /**
   * Which recordings the device said that it has in the span, the newest first: as it answered the
   * command {@code recordings} last, and nothing before it was ever asked.
   *
   * @throws NotFound no such device
   */
  @Permit("devices:read")
  public Page<Recording> recordings(DeviceId id, RecordingSpan span, PageRequest page) {
    devices.get(id);
    return recordings.list(scopes.requireTenant(), id.value(), span, page);
  }
}
