package org.linli.showcase.control;

import org.linli.access.entity.Caller;
import org.linli.tenancy.entity.DivisionCode;

/** The accounts that sign the showcase contracts for their parties. */
final class Signers {

  private static final String[] MAY = {"contracts:read", "contracts:write", "contracts:sign"};

  private final People people;
  private final DivisionCode city;

  Signers(People people, DivisionCode city) {
    this.people = people;
    this.city = city;
  }

  Caller bureau() {
    return people.at(city.value(), MAY);
  }

  /** The manager of the enterprise. */
  Caller of(String organisation) {
    return people.manager(organisation, MAY);
  }
}
