/** The book of keys: versions and states, rotation and destruction. */
package org.linli.ops.keys;
