/** A move, what it would do, and why it may not be. */
package org.linli.redivision.entity;
