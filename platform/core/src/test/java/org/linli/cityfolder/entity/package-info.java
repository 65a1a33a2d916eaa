/** Colours by which people can read. */
package org.linli.cityfolder.entity;
