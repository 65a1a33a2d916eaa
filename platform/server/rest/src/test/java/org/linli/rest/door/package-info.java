/**
 * The whole REST door without a server: filter, resources, facades behind their guard, the real
 * database. Each test asks as a program would, and reads status, headers and body.
 */
package org.linli.rest.door;
