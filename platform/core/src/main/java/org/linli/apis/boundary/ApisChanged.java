package org.linli.apis.boundary;

/** Something about interfaces, groups or limits was changed: told when that is committed. */
public record ApisChanged() {}
