package org.linli.devices.entity;

import java.util.UUID;

/** A device to be registered. */
public record DeviceDraft(String code, String name, String model, UUID place) {}
