/** A text, its door, and what may be between a guardian and a child. */
package org.linli.consents.entity;
