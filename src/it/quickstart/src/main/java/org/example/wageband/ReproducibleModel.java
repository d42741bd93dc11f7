package org.example.wageband;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.RootProvenanceProto;
import com.oracle.labs.mlrg.olcut.config.protobuf.protos.SimpleProvenanceProto;
import java.util.Map;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.protos.ClassificationLinearSGDProto;
import org.tribuo.protos.core.ModelProto;

/**
 * A model whose bytes depend on data, code and parameters alone.
 *
 * <p>Tribuo notes when and on which machine it trained. Both differ from run to run, so the nominal
 * date of the model version and the Java release of the build stand in their place.
 */
final class ReproducibleModel {

  static final String MODEL_DATE = "2026-09-28T00:00:00Z";

  private static final Map<String, String> FIXED =
      Map.of(
          "trained-at", MODEL_DATE,
          "java-version", "17",
          "os-name", "any",
          "os-arch", "any");

  private ReproducibleModel() {}

  static ModelProto of(Model<Label> model) {
    ModelProto serialized = model.serialize();
    ClassificationLinearSGDProto.Builder linear;
    try {
      linear =
          serialized.getSerializedData().unpack(ClassificationLinearSGDProto.class).toBuilder();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalArgumentException("not a linear model: " + model.getName(), e);
    }
    RootProvenanceProto.Builder provenance = linear.getMetadataBuilder().getProvenanceBuilder();
    for (SimpleProvenanceProto.Builder entry : provenance.getSmpBuilderList()) {
      entry.setValue(FIXED.getOrDefault(entry.getKey(), entry.getValue()));
    }
    return serialized.toBuilder().setSerializedData(Any.pack(linear.build())).build();
  }
}
