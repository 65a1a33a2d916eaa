/** Alarms. */
package org.linli.alarms.entity;
