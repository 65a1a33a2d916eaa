package org.linli.apis.boundary;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.linli.apis.control.Standing;

/** One call on its way through the door; what is learned of it on the way is counted at its end. */
public final class Call {

  private static final ScopedValue<Call> CURRENT = ScopedValue.newInstance();

  private final long began = System.nanoTime();
  private Standing application;
  private Left left;
  private String api = "";
  private String community = "";
  private String city = "";
  private String verb = "";
  private String path = "";

  private final ApiDoor door;

  Call(ApiDoor door) {
    this.door = door;
  }

  /** The call that this thread serves. */
  public static Optional<Call> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /** Serves it. */
  public <T> T serve(Callable<T> work) throws Exception {
    return ScopedValue.where(CURRENT, this).call(work::call);
  }

  /** What it asks for, as far as its address says so. */
  public void asks(String method, String address) {
    verb = method;
    path = address;
  }

  /**
   * The interface is known now.
   *
   * @param tenant the community that the call names; null for the caller's own, if there is one
   * @return false where it was not granted: told like an address that is none, so that a key finds
   *     out nothing about what else is there
   * @throws ApiClosed the bureau closed it
   * @throws TooManyCalls the interface or the caller's community has none left
   */
  public boolean pass(String id, String tenant) {
    return door.pass(this, id, tenant);
  }

  void by(Standing known, Left remaining) {
    application = known;
    left = remaining;
  }

  void at(String interfaceId, String tenant, String callersCity) {
    api = interfaceId;
    community = tenant;
    city = callersCity;
  }

  Standing application() {
    return application;
  }

  /** What the application has left; null for a call by none. */
  public Left left() {
    return left;
  }

  String api() {
    return api;
  }

  String verb() {
    return verb;
  }

  String path() {
    return path;
  }

  String community() {
    return community;
  }

  /** Of the caller; empty when it is not known. */
  String city() {
    return city;
  }

  /** So long it has been under way. */
  public long nanos() {
    return System.nanoTime() - began;
  }
}
