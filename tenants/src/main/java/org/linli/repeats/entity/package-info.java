/** A request's key, and the mark of a change. */
package org.linli.repeats.entity;
