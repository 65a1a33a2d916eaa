/** What a component is, promises and reads. */
package org.linli.components.entity;
