package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** What a checkpoint remembers of a serializer: the format's name and version. Another version is refused. */
public final class WireSnapshot<T> implements TypeSerializerSnapshot<T> {
    private String name = "";
    private int version;
    private ClassLoader loader = WireSnapshot.class.getClassLoader();

    /** For Flink, which fills it by {@link #readSnapshot}. */
    public WireSnapshot() {}

    WireSnapshot(WireFormat<T> format) {
        this.name = format.getClass().getName();
        this.version = format.version();
    }

    @Override
    public int getCurrentVersion() {
        return 1;
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {
        out.writeUTF(name);
        out.writeInt(version);
    }

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader userCode) throws IOException {
        name = in.readUTF();
        version = in.readInt();
        loader = userCode;
    }

    @Override
    @SuppressWarnings("unchecked")
    public TypeSerializer<T> restoreSerializer() {
        try {
            Object format = Class.forName(name, true, loader).getConstructor().newInstance();
            return new WireSerializer<>((WireFormat<T>) format);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("state was written by " + name + ", which is not there", e);
        }
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(TypeSerializerSnapshot<T> old) {
        return old instanceof WireSnapshot<T> that && name.equals(that.name) && version == that.version
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }
}
