package org.linli.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linli.access.boundary.Mutates;

/** What is done even while nothing may be changed: what protects, what ends it, and signing in. */
class WhatGoesOnTest {

  @Test
  void itIsAShortListAndNothingJoinsItUnseen() {
    var actions =
        House.all().stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(Mutates.class))
            .map(method -> method.getAnnotationOfType(Mutates.class))
            .filter(Mutates::always)
            .map(Mutates::value)
            .collect(Collectors.toSet());
    assertThat(actions)
        .containsExactlyInAnyOrder(
            "maintenance.announced",
            "maintenance.ended",
            "address.blocked",
            "address.opened",
            "tenant.suspended",
            "application.suspended",
            "application.key-revoked",
            "account.disabled",
            "session.ended",
            "session.others-ended",
            "token.issued",
            "token.revoked");
  }
}
