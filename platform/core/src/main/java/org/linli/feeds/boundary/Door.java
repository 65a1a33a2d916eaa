package org.linli.feeds.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import org.linli.devices.entity.DeviceId;
import org.linli.feeds.control.Reception;
import org.linli.feeds.entity.Accepted;
import org.linli.feeds.entity.Heard;
import org.linli.feeds.entity.Proven;
import org.linli.tenancy.entity.TenantId;

/**
 * The door for devices: knows the device by its secret, stamps the tenant, hands the readings to
 * the broker.
 *
 * <p>No facade: a message opens no transaction of its own, or a city's devices would open thousands
 * a second.
 */
@ApplicationScoped
public class Door {

  private final Reception reception;

  @Inject
  public Door(Feeds feeds) {
    this.reception = new Reception(feeds.line());
  }

  /** For the container's proxy alone. */
  protected Door() {
    this.reception = null;
  }

  /**
   * Takes one message, and answers when the broker holds it safely.
   *
   * @param device the device's id, as the path names it
   * @param secret what the device proves itself with
   * @param body one reading, or many
   * @throws DeviceUnknown 401: no such device, or not its secret
   * @throws org.linli.access.boundary.TenantSuspended 403
   * @throws BatchTooLarge 413: body or number of readings
   * @throws Unreadable 400: not JSON, or not of the form
   * @throws TooFast 429: more than the device or its community may send
   * @throws BrokerAway 503: nothing was taken, send it again
   */
  public Accepted accept(String device, String secret, byte[] body) {
    try {
      return acceptLater(device, secret, body).join();
    } catch (CompletionException e) {
      throw new BrokerAway();
    }
  }

  /**
   * The same without waiting: the future ends when the broker holds the message, or with {@link
   * BrokerAway}. What is wrong with the message itself is thrown at once.
   */
  public CompletableFuture<Accepted> acceptLater(String device, String secret, byte[] body) {
    return reception.take(device, secret, body);
  }

  /**
   * Who it is, and whether it still may come in; it counts as nothing.
   *
   * @throws DeviceUnknown 401: no such device, or not its secret
   * @throws org.linli.access.boundary.TenantSuspended 403
   */
  public Proven prove(String device, String secret) {
    return reception.prove(device, secret);
  }

  /**
   * Who asks for something else at the door; it counts as a message.
   *
   * @throws DeviceUnknown 401: no such device, or not its secret
   * @throws org.linli.access.boundary.TenantSuspended 403
   * @throws TooFast 429: more than the device or its community may send
   */
  public Proven pass(String device, String secret) {
    return reception.pass(device, secret);
  }

  /**
   * Takes a message from somebody who keeps the community's devices, and was asked for that right
   * before.
   *
   * @param tenant the caller's own: a device of elsewhere is none
   * @throws org.linli.access.boundary.NotFound there is no such device, or it is not let in
   */
  public CompletableFuture<Accepted> acceptFor(TenantId tenant, DeviceId device, byte[] body) {
    return reception.takeFor(tenant, device, body);
  }

  /**
   * Takes a message from a partner who speaks for devices of others. What is right of it is sent on
   * its way; what is not comes back as faults, and nothing of it is kept.
   *
   * @param speaks whether the partner may speak for such a device; of which it may not is none
   * @throws DeviceUnknown there is no such device in service, or it is not the partner's to speak
   *     for
   * @throws org.linli.access.boundary.TenantSuspended its community is not served
   * @throws NotGathered it may not be listened to
   * @throws Unreadable not JSON, or not of the form
   * @throws BatchTooLarge above a megabyte, or more than a thousand readings
   */
  public Heard acceptFrom(Predicate<Proven> speaks, DeviceId device, byte[] body) {
    return reception.takeFrom(speaks, device.value(), body);
  }

  /**
   * Counts a message of a device that proved itself elsewhere.
   *
   * @throws TooFast more than the device or its community may send
   */
  public void count(TenantId tenant, DeviceId device) {
    reception.count(tenant, device);
  }

  /**
   * Keeps as a dead letter what somebody sent who has proved itself, and nobody understood.
   *
   * @param detail what was wrong with it
   */
  public void notUnderstood(TenantId tenant, DeviceId device, byte[] body, String detail) {
    reception.notUnderstood(tenant, device, body, detail);
  }
}
