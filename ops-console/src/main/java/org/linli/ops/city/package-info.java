/** The city's own folder. */
package org.linli.ops.city;
