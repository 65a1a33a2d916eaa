/** Devices, models and readings. */
package org.linli.devices.entity;
