package org.peerwerk.standard;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/**
 * A version's choice for one of its modules: which state of it, and at which place. While the version is written the choice moves on
 * with every save; a module nobody touches keeps the choice of the version before, and so its marks. A published version's choices are
 * frozen by the database.
 */
@Entity
@Table(name = "standard_version_module")
@IdClass(ChosenModule.Key.class)
public class ChosenModule {
    @Id
    @Column(name = "version_id")
    private UUID version;
    @Id
    @Column(name = "module_id")
    private UUID module;
    private int position;
    @Column(name = "module_version_id")
    private UUID state;

    public static class Key implements Serializable {
        private UUID version;
        private UUID module;

        protected Key() {
        }

        Key(UUID version, UUID module) {
            this.version = version;
            this.module = module;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && version.equals(key.version) && module.equals(key.module);
        }

        @Override
        public int hashCode() {
            return Objects.hash(version, module);
        }
    }

    protected ChosenModule() {
    }

    /** @param state the {@link ModuleVersion} that is chosen */
    ChosenModule(UUID version, UUID module, int position, UUID state) {
        this.version = version;
        this.module = module;
        this.position = position;
        this.state = state;
    }

    void choose(UUID state) {
        this.state = state;
    }

    void moveTo(int position) {
        this.position = position;
    }

    UUID version() {
        return version;
    }

    UUID module() {
        return module;
    }

    int position() {
        return position;
    }

    UUID state() {
        return state;
    }
}
