package org.linli.showcase.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.linli.catalogue.boundary.AssetKeepers;
import org.linli.catalogue.boundary.Registrations;
import org.linli.components.boundary.Components;
import org.linli.exchange.boundary.Consumers;
import org.linli.exchange.boundary.Intake;
import org.linli.exchange.boundary.Supplies;
import org.linli.identity.boundary.SystemAccounts;
import org.linli.organisations.boundary.Organisations;

/** The rooms of data and of organisations that a first filling goes through. */
@ApplicationScoped
public class LifeRooms {

  private final Organisations organisations;
  private final AssetKeepers keepers;
  private final Registrations registrations;
  private final Consumers consumers;
  private final Supplies supplies;
  private final Intake intake;
  private final SystemAccounts accounts;
  private final Components components;

  @Inject
  public LifeRooms(
      Organisations organisations,
      AssetKeepers keepers,
      Registrations registrations,
      Consumers consumers,
      Supplies supplies,
      Intake intake,
      SystemAccounts accounts,
      Components components) {
    this.organisations = organisations;
    this.keepers = keepers;
    this.registrations = registrations;
    this.consumers = consumers;
    this.supplies = supplies;
    this.intake = intake;
    this.accounts = accounts;
    this.components = components;
  }

  /** For the container's proxy alone. */
  protected LifeRooms() {
    this(null, null, null, null, null, null, null, null);
  }

  Organisations organisations() {
    return organisations;
  }

  AssetKeepers keepers() {
    return keepers;
  }

  Registrations registrations() {
    return registrations;
  }

  Consumers consumers() {
    return consumers;
  }

  Supplies supplies() {
    return supplies;
  }

  Intake intake() {
    return intake;
  }

  SystemAccounts accounts() {
    return accounts;
  }

  Components components() {
    return components;
  }
}
