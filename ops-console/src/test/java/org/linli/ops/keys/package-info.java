/** The book of keys on the screen. */
package org.linli.ops.keys;
