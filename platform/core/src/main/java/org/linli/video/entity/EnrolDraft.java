package org.linli.video.entity;

/** The number under which a device is to come to the SIP door: twenty digits. */
public record EnrolDraft(String gbId) {}
