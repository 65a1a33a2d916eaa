/** Extents, needs and what was found. */
package org.linli.provision.entity;
