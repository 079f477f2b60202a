package org.huiyin.intake.bulk;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huiyin.intake.complaint.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a file are named, which must be there, and what a row means that leaves one empty. The work orders of a 12345
 * hotline (政务服务便民热线工单) come with the column names under which the hotlines export them.
 */
public enum Profile {
    COMPLAINTS(
            columns(
                    "external_id", Field.EXTERNAL_ID,
                    "kind", Field.KIND,
                    "category", Field.CATEGORY,
                    "territory", Field.TERRITORY,
                    "channel", Field.CHANNEL,
                    "title", Field.TITLE,
                    "text", Field.TEXT,
                    "language", Field.LANGUAGE,
                    "anonymous", Field.ANONYMOUS,
                    "name", Field.NAME,
                    "email", Field.EMAIL,
                    "phone", Field.PHONE,
                    "credit_code", Field.CREDIT_CODE,
                    "enterprise", Field.ENTERPRISE,
                    "reference", Field.REFERENCE,
                    "received_on", Field.RECEIVED_ON,
                    "address", Field.ADDRESS,
                    "longitude", Field.LONGITUDE,
                    "latitude", Field.LATITUDE,
                    "coordinate_system", Field.COORDINATE_SYSTEM),
            Set.of(
                    Field.EXTERNAL_ID,
                    Field.KIND,
                    Field.CATEGORY,
                    Field.TERRITORY,
                    Field.CHANNEL,
                    Field.TITLE,
                    Field.TEXT),
            Map.of()),
    WORK_ORDER_12345(
            columns(
                    "工单编号", Field.EXTERNAL_ID,
                    "诉求类型", Field.KIND,
                    "诉求分类", Field.CATEGORY,
                    "所属区域", Field.TERRITORY,
                    "诉求标题", Field.TITLE,
                    "诉求内容", Field.TEXT,
                    "是否匿名", Field.ANONYMOUS,
                    "诉求人", Field.NAME,
                    "电子邮箱", Field.EMAIL,
                    "联系电话", Field.PHONE,
                    "统一社会信用代码", Field.CREDIT_CODE,
                    "企业名称", Field.ENTERPRISE,
                    "受理时间", Field.RECEIVED_ON,
                    "事发地址", Field.ADDRESS,
                    "经度", Field.LONGITUDE,
                    "纬度", Field.LATITUDE,
                    "坐标系", Field.COORDINATE_SYSTEM),
            Set.of(Field.EXTERNAL_ID, Field.KIND, Field.TERRITORY, Field.TITLE, Field.TEXT),
            Map.of(Field.CHANNEL, Channel.PHONE.name(), Field.CATEGORY, "other"));

    private final Map<String, Field> columns;
    private final Map<Field, String> names = new EnumMap<>(Field.class);
    private final Set<Field> required;
    private final Map<Field, String> otherwise;

    Profile(Map<String, Field> columns, Set<Field> required, Map<Field, String> otherwise) {
        this.columns = columns;
        this.required = required;
        this.otherwise = otherwise;
        columns.forEach((name, field) -> names.put(field, name));
    }

    /** The names of all columns, in the order in which they are documented. */
    public List<String> columns() {
        return List.copyOf(columns.keySet());
    }

    public Optional<Field> field(String column) {
        return Optional.ofNullable(columns.get(column));
    }

    /** The column that says this, or an empty text if the profile has none. */
    public String column(Field field) {
        return names.getOrDefault(field, "");
    }

    public Set<Field> required() {
        return required;
    }

    /** What an empty or absent column means. */
    public @Nullable String otherwise(Field field) {
        return otherwise.get(field);
    }

    private static Map<String, Field> columns(Object... pairs) {
        Map<String, Field> columns = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            columns.put((String) pairs[i], (Field) pairs[i + 1]);
        }
        return columns;
    }
}
