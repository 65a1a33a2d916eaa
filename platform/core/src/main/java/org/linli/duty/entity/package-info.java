/** Shifts, persons and loads. */
package org.linli.duty.entity;
