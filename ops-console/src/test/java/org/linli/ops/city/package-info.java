/** What is told of the city's own folder. */
package org.linli.ops.city;
