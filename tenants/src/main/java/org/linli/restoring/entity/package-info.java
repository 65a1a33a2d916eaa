/** A restore, where it stands, and why it is refused. */
package org.linli.restoring.entity;
